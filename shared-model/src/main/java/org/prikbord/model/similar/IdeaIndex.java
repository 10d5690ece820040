package org.prikbord.model.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.prikbord.model.idea.IdeaStamp;
import org.prikbord.model.idea.IdeaText;

/**
 * The words of ideas, in memory. One thread writes, any number asks; what is written is found once it is shown, and all
 * at a time.
 */
final class IdeaIndex {
    private static final String ID = "id";
    /** What resembles less is no resemblance: so do texts that have nothing to do with each other. */
    private static final float LEAST = 0.01f;

    private static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.3f);
    /** How often a word was said, and not where; nothing of the words themselves is kept. */
    private static final FieldType SAID = new FieldType();

    static {
        SAID.setTokenized(true);
        SAID.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        SAID.freeze();
    }

    private final Map<Long, Integer> versions = new HashMap<>();
    private final Analyzer analyzer = Reading.analyzer();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    IdeaIndex() {
        // on the thread that writes: a server's applications have no threads of their own
        IndexWriterConfig config = new IndexWriterConfig(analyzer)
                .setSimilarity(SIMILARITY)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), config);
            searchers = new SearcherManager(writer, new Searchers());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether it can still be written to; after a fault of the machine's memory it cannot, and is to be made anew. */
    boolean isWhole() {
        return writer.isOpen();
    }

    /** Whether this version of this idea is in it. */
    boolean has(IdeaStamp stamp) {
        return Objects.equals(versions.get(stamp.id()), stamp.version());
    }

    /** Takes an idea in, in the place of its earlier version. */
    void put(IdeaText idea) {
        Document document = new Document();
        document.add(new StringField(ID, Long.toString(idea.id()), Field.Store.YES));
        // what stands in a title counts twice
        String words = idea.title() + "\n" + idea.title() + "\n" + idea.text();
        for (Reading reading : Reading.values()) {
            document.add(new Field(reading.name(), words, SAID));
        }
        try {
            writer.updateDocument(term(idea.id()), document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        versions.put(idea.id(), idea.version());
    }

    /** Takes every other idea out. */
    void keepOnly(Set<Long> ids) {
        List<Long> gone =
                versions.keySet().stream().filter(id -> !ids.contains(id)).toList();
        try {
            for (long id : gone) {
                writer.deleteDocuments(term(id));
                versions.remove(id);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Lets what was written be found. */
    void show() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The most similar first, those that resemble too little left out. */
    List<Similar> like(String title, String text, int most) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                Query query = new Likeness(searcher.getIndexReader(), analyzer, title, text).query();
                StoredFields ideas = searcher.storedFields();
                List<Similar> similar = new ArrayList<>();
                for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
                    if (hit.score >= LEAST) {
                        similar.add(new Similar(
                                Long.parseLong(ideas.document(hit.doc).get(ID)), hit.score));
                    }
                }
                return similar;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Gives its memory back. */
    void close() {
        try {
            searchers.close();
            writer.close();
            analyzer.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Term term(long id) {
        return new Term(ID, Long.toString(id));
    }

    private static final class Searchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(SIMILARITY);
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
