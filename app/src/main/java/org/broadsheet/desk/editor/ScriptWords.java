package org.broadsheet.desk.editor;

import java.util.LinkedHashMap;
import java.util.Map;

/** The words of the script, by the names that it knows them by. */
final class ScriptWords {
    private ScriptWords() {}

    static Map<String, String> of(TypingWords words) {
        var known = new LinkedHashMap<String, String>();
        known.put("saving", words.saving());
        known.put("savedAt", words.savedAt());
        known.put("offline", words.offline());
        known.put("refused", words.refused());
        known.put("loggedOut", words.loggedOut());
        known.put("stale", words.stale());
        known.put("reload", words.reload());
        known.put("isEditing", words.isEditing());
        known.put("isSelf", words.isSelf());
        known.put("alsoHere", words.alsoHere());
        known.put("taken", words.taken());
        known.put("leftOver", words.leftOver());
        known.put("putBack", words.putBack());
        known.put("asNew", words.asNew());
        known.put("copyThem", words.copyThem());
        known.put("copied", words.copied());
        known.put("dropThem", words.dropThem());
        known.put("words", words.words());
        known.put("address", words.address());
        known.put("findStory", words.findStory());
        known.put("noStory", words.noStory());
        known.put("setLink", words.setLink());
        known.put("unlink", words.unlink());
        known.put("badAddress", words.badAddress());
        known.put("embedAddress", words.embedAddress());
        known.put("embedTitle", words.embedTitle());
        known.put("insert", words.insert());
        known.put("rows", words.rows());
        known.put("columns", words.columns());
        known.put("addRow", words.addRow());
        known.put("addColumn", words.addColumn());
        known.put("dropRow", words.dropRow());
        known.put("dropColumn", words.dropColumn());
        known.put("dropTable", words.dropTable());
        known.put("headRow", words.headRow());
        known.put("upload", words.upload());
        known.put("uploading", words.uploading());
        known.put("findPicture", words.findPicture());
        known.put("noPicture", words.noPicture());
        known.put("noLibrary", words.noLibrary());
        known.put("more", words.more());
        known.put("alt", words.alt());
        known.put("credit", words.credit());
        known.put("caption", words.caption());
        known.put("remove", words.remove());
        known.put("asLead", words.asLead());
        known.put("inText", words.inText());
        known.put("clear", words.clear());
        known.put("mustMend", words.mustMend());
        known.put("worthALook", words.worthALook());
        known.put("notAllowed", words.notAllowed());
        known.put("close", words.close());
        known.put("takeOver", words.takeOver());
        known.put("publishKey", words.publishKey());
        known.put("saveKey", words.saveKey());
        known.put("newKey", words.newKey());
        return known;
    }
}
