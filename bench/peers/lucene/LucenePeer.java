import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BM25FQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;

/**
 * Java Lucene as a yardstick: English analyzer, BM25 with Lucene's own parameters, positions kept, one thread.
 *
 * Documents: id, title, abstract, people, venue, separated by tabs, one a line. Queries: id, text.
 * Layouts: "combined" puts everything into one field, the title twice (the fastest: block-max pruning works on it);
 * "fields" searches each field by itself, the title's score doubled; "bm25f" uses the sandbox's BM25FQuery, title weight 2.
 * Each verb prints one JSON object on standard output.
 */
public final class LucenePeer {
    private static final String[] FIELDS = {"title", "abstract", "people", "venue"};
    private static final String ALL = "all";
    private static final int WARM_UP_ROUNDS = 10;

    public static void main(String[] args) throws IOException {
        if (args.length == 4 && args[0].equals("index")) {
            index(Path.of(args[1]), Path.of(args[2]), args[3]);
        } else if (args.length == 7 && args[0].equals("search")) {
            search(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]), args[4], Integer.parseInt(args[5]), Integer.parseInt(args[6]));
        } else {
            System.err.println("usage: index DOCUMENTS FOLDER LAYOUT | search FOLDER QUERIES RUN LAYOUT LIMIT ROUNDS");
            System.exit(2);
        }
    }

    /** The time includes the commit and the merges that were due; nothing is merged beyond that. */
    private static void index(Path documents, Path folder, String layout) throws IOException {
        long begun = System.nanoTime();
        long count = 0;
        try (Analyzer analyzer = new EnglishAnalyzer(); FSDirectory directory = FSDirectory.open(folder)) {
            IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256);
            config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
            try (IndexWriter writer = new IndexWriter(directory, config); BufferedReader lines = Files.newBufferedReader(documents)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    writer.addDocument(document(line.split("\t", -1), layout));
                    count++;
                }
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("{\"version\":\"%s\",\"documents\":%d,\"seconds\":%.3f,\"bytes\":%d}%n", Version.LATEST, count, seconds, size(folder));
    }

    private static Document document(String[] values, String layout) {
        Document document = new Document();
        document.add(new StringField("id", values[0], Field.Store.YES));
        boolean combined = layout.equals("combined");
        for (int i = 0; i < FIELDS.length; i++) {
            document.add(new TextField(combined ? ALL : FIELDS[i], values[i + 1], Field.Store.NO));
        }
        if (combined) {
            document.add(new TextField(ALL, values[1], Field.Store.NO));
        }
        return document;
    }

    private static void search(Path folder, Path queries, Path run, String layout, int limit, int rounds) throws IOException {
        List<String[]> asked = new ArrayList<>();
        for (String line : Files.readAllLines(queries)) {
            asked.add(line.split("\t", 2));
        }
        BooleanQuery.setMaxClauseCount(16_384);
        try (Analyzer analyzer = new EnglishAnalyzer(); FSDirectory directory = FSDirectory.open(folder); IndexReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity());
            for (int round = 0; round < (rounds > 0 ? WARM_UP_ROUNDS : 0); round++) {
                for (String[] query : asked) {
                    searcher.search(parse(analyzer, query[1], layout), limit);
                }
            }
            long[] times = new long[asked.size() * rounds];
            for (int i = 0; i < times.length; i++) {
                long begun = System.nanoTime();
                searcher.search(parse(analyzer, asked.get(i % asked.size())[1], layout), limit);
                times[i] = System.nanoTime() - begun;
            }
            writeRun(searcher, analyzer, asked, run, layout, limit);
            Arrays.sort(times);
            System.out.printf("{\"version\":\"%s\",\"segments\":%d,\"medianMs\":%.4f,\"p95Ms\":%.4f}%n",
                Version.LATEST, reader.leaves().size(), at(times, 0.5), at(times, 0.95));
        }
    }

    private static void writeRun(IndexSearcher searcher, Analyzer analyzer, List<String[]> asked, Path run, String layout, int limit) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(run, StandardCharsets.UTF_8))) {
            for (String[] query : asked) {
                int rank = 1;
                for (ScoreDoc hit : searcher.search(parse(analyzer, query[1], layout), limit).scoreDocs) {
                    out.printf("%s Q0 %s %d %s lucene%n", query[0], searcher.doc(hit.doc).get("id"), rank++, hit.score);
                }
            }
        }
    }

    private static Query parse(Analyzer analyzer, String text, String layout) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Map.Entry<String, Integer> term : terms(analyzer, text).entrySet()) {
            for (Query clause : clauses(term.getKey(), layout)) {
                query.add(term.getValue() > 1 ? new BoostQuery(clause, term.getValue()) : clause, Occur.SHOULD);
            }
        }
        return query.build();
    }

    private static Map<String, Integer> terms(Analyzer analyzer, String text) throws IOException {
        Map<String, Integer> terms = new LinkedHashMap<>();
        try (TokenStream tokens = analyzer.tokenStream(ALL, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.merge(term.toString(), 1, Integer::sum);
            }
            tokens.end();
        }
        return terms;
    }

    private static List<Query> clauses(String term, String layout) {
        if (layout.equals("combined")) {
            return List.of(new TermQuery(new Term(ALL, term)));
        }
        if (layout.equals("bm25f")) {
            BM25FQuery.Builder builder = new BM25FQuery.Builder().addTerm(new BytesRef(term));
            for (String field : FIELDS) {
                builder.addField(field, field.equals("title") ? 2f : 1f);
            }
            return List.of(builder.build());
        }
        List<Query> clauses = new ArrayList<>();
        for (String field : FIELDS) {
            TermQuery clause = new TermQuery(new Term(field, term));
            clauses.add(field.equals("title") ? new BoostQuery(clause, 2f) : clause);
        }
        return clauses;
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
    }

    private static long size(Path folder) throws IOException {
        long bytes = 0;
        try (var files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
