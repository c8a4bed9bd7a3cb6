/**
 * Reads what nginx-rtmp records (FLV) and serves it as MP4 without rewriting it: whole ({@link
 * org.camerata.media.Mp4Layout}), or any part of it as fragments ({@link
 * org.camerata.media.FootageIndex}, {@link org.camerata.media.Fragments}). Pure Java.
 *
 * <ul>
 *   <li>M1: a tag counts once it is whole, that is once the back pointer behind it is on disk and
 *       agrees with its size. So a file that is being written, or was cut off by a crash, reads as
 *       its whole tags. Behind damage in the middle of a finished one, media go on with the next
 *       key frame that {@link org.camerata.media.TagSearch} finds.
 *   <li>M2: equal bytes give an equal layout: no clock, no random number, no hash order. A file
 *       that grew keeps every frame where it was in the FLV; its MP4 is another one, with another
 *       entity tag.
 *   <li>M3: footage is never copied or changed. A sample of the MP4 is a slice of the FLV, with
 *       parameter sets in front of key frames once these have changed.
 *   <li>M4: within a track decoding times strictly increase, whatever the timestamps say; {@link
 *       org.camerata.media.MediaClock} has the rule.
 *   <li>M5: hostile bytes cost time linear in the file's size and memory under the bounds named in
 *       {@link org.camerata.media.FlvReader}, {@link org.camerata.media.TagSearch}, {@link
 *       org.camerata.media.Mp4Tracks}, {@link org.camerata.media.Track} and {@link
 *       org.camerata.media.FootageIndex}. The only exceptions are I/O errors, {@link
 *       org.camerata.media.MalformedMedia} and {@link org.camerata.media.NothingPlayable}.
 *   <li>M6: what is left out is said in {@link org.camerata.media.Mp4Layout#leftOut()} and {@link
 *       org.camerata.media.FootageIndex#leftOut()}.
 *   <li>M7: a group that is listed stays as it is: the index of a recording that grew begins with
 *       the groups that it had, and ends as a scan of the whole would.
 *   <li>M8: every frame is in one group, but for those that are left out (M6).
 * </ul>
 */
package org.camerata.media;
