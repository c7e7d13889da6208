package org.broadsheet.desk.pictures;

import org.broadsheet.desk.Shell;

/**
 * Where pictures are brought.
 *
 * @param max the largest file, in words
 * @param maxBytes the same as a number, for the script
 * @param error why the last one was not taken in; empty when there was none
 */
public record UploadPage(Shell shell, PictureDeskWords words, String max, long maxBytes, String error) {}
