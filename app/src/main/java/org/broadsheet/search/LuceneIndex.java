package org.broadsheet.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.broadsheet.story.ArchiveStore;
import org.broadsheet.story.StoryId;
import org.broadsheet.understanding.Profile;
import org.broadsheet.understanding.TermCounts;
import org.jspecify.annotations.Nullable;

/**
 * One index on disk, as its one writing thread sees it. With each commit it keeps how far in the log it has come, and whether it is
 * whole: an index that was being built when the process died is not.
 */
final class LuceneIndex implements AutoCloseable {
    private static final double BUFFER_MIB = 16;
    private static final String POSITION = "position";
    private static final String MARK = "mark";
    private static final String FORM = "version";

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final Documents documents;
    private final TermCounts counts = new TermCounts();
    private DirectoryReader reader;
    private long position;
    private String mark = "";
    private boolean isChanged;
    private @Nullable String committed;

    private LuceneIndex(Path path, Directory directory, IndexWriter writer, Documents documents, DirectoryReader reader) {
        this.path = path;
        this.directory = directory;
        this.writer = writer;
        this.documents = documents;
        this.reader = reader;
    }

    /** A new one in an empty folder. */
    static LuceneIndex create(Path path, Documents documents) throws IOException {
        return open(path, documents, IndexWriterConfig.OpenMode.CREATE);
    }

    /** The one in a folder; empty when it is not whole, or of another form. Fails when it is damaged. */
    static Optional<LuceneIndex> open(Path path, Documents documents) throws IOException {
        try (Directory directory = FSDirectory.open(path)) {
            if (!DirectoryReader.indexExists(directory)) {
                return Optional.empty();
            }
            Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
            if (!Integer.toString(Folder.VERSION).equals(data.get(FORM)) || !data.containsKey(POSITION)) {
                return Optional.empty();
            }
        }
        LuceneIndex index = open(path, documents, IndexWriterConfig.OpenMode.APPEND);
        try {
            index.check();
            index.recall();
            return Optional.of(index);
        } catch (IOException | RuntimeException damaged) {
            index.abandon();
            throw damaged;
        }
    }

    private static LuceneIndex open(Path path, Documents documents, IndexWriterConfig.OpenMode mode) throws IOException {
        Directory directory = FSDirectory.open(path);
        var config = new IndexWriterConfig(documents.analyzer())
                .setOpenMode(mode)
                .setRAMBufferSizeMB(BUFFER_MIB)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
        IndexWriter writer;
        try {
            writer = new IndexWriter(directory, config);
        } catch (IOException | RuntimeException failed) {
            directory.close();
            throw failed;
        }
        return new LuceneIndex(path, directory, writer, documents, DirectoryReader.open(writer));
    }

    /** Reads every file to its end and compares its sum. */
    private void check() throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            if (leaf.reader() instanceof CodecReader segment) {
                segment.checkIntegrity();
            }
        }
    }

    private void recall() throws IOException {
        Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
        position = Long.parseLong(data.getOrDefault(POSITION, "0"));
        mark = data.getOrDefault(MARK, "");
        committed = newest();
        countTerms();
    }

    private void countTerms() throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Fields.LIKE);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            while (each.next() != null) {
                counts.add(Integer.parseInt(each.term().utf8ToString(), Character.MAX_RADIX), each.docFreq());
            }
        }
        counts.stories(reader.numDocs());
    }

    Path path() {
        return path;
    }

    long position() {
        return position;
    }

    /** What the log's entry at the position was like, to know another log by. */
    String mark() {
        return mark;
    }

    TermCounts counts() {
        return counts;
    }

    /** Takes in what these stories are now. */
    void put(List<ArchiveStore.Filed> stories) throws IOException {
        for (ArchiveStore.Filed filed : stories) {
            var made = new ArrayList<Document>();
            for (Indexed indexed : Indexed.of(filed)) {
                made.add(documents.of(indexed, counts));
                if (indexed.sights().contains(Audience.READERS)) {
                    counts.add(Profile.of(indexed.copy()));
                }
            }
            writer.updateDocuments(new Term(Fields.STORY, filed.story().id().toString()), made);
        }
        isChanged |= !stories.isEmpty();
    }

    /** Leaves out a story that is no more. */
    void remove(StoryId story) throws IOException {
        writer.deleteDocuments(new Term(Fields.STORY, story.toString()));
        isChanged = true;
    }

    void reached(long newPosition, String newMark) {
        isChanged |= newPosition != position;
        position = newPosition;
        mark = newMark;
    }

    /** The state of now, to be released by who takes it. */
    DirectoryReader refreshed() throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
        if (newer != null) {
            reader.decRef();
            reader = newer;
        }
        reader.incRef();
        return reader;
    }

    /** Makes what was taken in survive. */
    void commit() throws IOException {
        if (!isChanged) {
            return;
        }
        writer.setLiveCommitData(Map.of(
                        POSITION, Long.toString(position), MARK, mark, FORM, Integer.toString(Folder.VERSION))
                .entrySet());
        writer.commit();
        committed = newest();
        isChanged = false;
    }

    private @Nullable String newest() throws IOException {
        return SegmentInfos.getLastCommitSegmentsFileName(directory.listAll());
    }

    /** Whether all files of the newest commit are there, of their lengths. */
    boolean isThere() {
        if (committed == null) {
            return Files.isDirectory(path);
        }
        try {
            SegmentInfos infos = SegmentInfos.readCommit(directory, committed);
            for (SegmentCommitInfo info : infos) {
                for (String file : info.files()) {
                    if (!Files.exists(path.resolve(file))) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException | RuntimeException gone) {
            return false;
        }
    }

    /** Lets go of it as it is on the disk. */
    void abandon() {
        try {
            reader.decRef();
            writer.rollback();
            directory.close();
        } catch (IOException | RuntimeException alreadyBroken) {
            // It is given up for a new one; nothing of it is needed any more.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        commit();
        abandon();
    }
}
