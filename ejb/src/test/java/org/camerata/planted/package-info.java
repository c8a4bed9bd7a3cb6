/** Classes that break the rules of the architecture, so that each rule is seen to notice. */
package org.camerata.planted;
