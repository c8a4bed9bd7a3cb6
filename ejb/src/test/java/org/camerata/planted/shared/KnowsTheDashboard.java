package org.camerata.planted.shared;

import org.camerata.dashboard.DashboardStats;

/** The lowest context knows the highest. */
public class KnowsTheDashboard {
    DashboardStats stats;
}
