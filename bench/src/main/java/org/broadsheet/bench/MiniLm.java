package org.broadsheet.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.understanding.Copy;

/** Nearness of meaning by all-MiniLM-L6-v2, quantized: a text's first 256 pieces of words become 384 numbers. */
record MiniLm() implements Ranker {
    private static final int PIECES_MAX = 256;
    private static final int WORD_CHARS_MAX = 100;
    private static final int UNKNOWN = 100;
    private static final int BEGIN = 101;
    private static final int END = 102;

    @Override
    public String name() {
        return "embeddings alone (MiniLM)";
    }

    @Override
    public List<List<Integer>> rank(List<Copy> texts) throws Exception {
        return Ranker.byNearness(nearness(texts));
    }

    static double[][] nearness(List<Copy> texts) throws Exception {
        var points = points(texts);
        double[][] near = new double[points.size()][points.size()];
        for (int i = 0; i < near.length; i++) {
            for (int j = 0; j < near.length; j++) {
                for (int k = 0; k < points.get(i).length; k++) {
                    near[i][j] += points.get(i)[k] * points.get(j)[k];
                }
            }
        }
        return near;
    }

    private static List<float[]> points(List<Copy> texts) throws IOException, OrtException {
        var pieces = vocabulary();
        var environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions();
                var session = environment.createSession(resource("all-minilm-l6-v2-q.onnx"), options)) {
            var points = new ArrayList<float[]>();
            for (Copy text : texts) {
                points.add(point(environment, session, ids(text.headline() + "\n" + text.text(), pieces)));
            }
            return points;
        }
    }

    private static float[] point(OrtEnvironment environment, OrtSession session, List<Integer> ids) throws OrtException {
        long[] words = ids.stream().mapToLong(Integer::longValue).toArray();
        long[] ones = new long[words.length];
        java.util.Arrays.fill(ones, 1);
        long[] shape = {1, words.length};
        try (var input = OnnxTensor.createTensor(environment, LongBuffer.wrap(words), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.allocate(words.length), shape);
                var result = session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            float[][] states = ((float[][][]) result.get(0).getValue())[0];
            float[] mean = new float[states[0].length];
            double squares = 0;
            for (int k = 0; k < mean.length; k++) {
                for (float[] state : states) {
                    mean[k] += state[k];
                }
                squares += mean[k] * mean[k];
            }
            for (int k = 0; k < mean.length; k++) {
                mean[k] /= (float) Math.sqrt(squares);
            }
            return mean;
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(MiniLm.class.getClassLoader().getResourceAsStream(name), name)) {
            return file.readAllBytes();
        }
    }

    private static Map<String, Integer> vocabulary() throws IOException {
        var pieces = new HashMap<String, Integer>();
        new ObjectMapper()
                .readTree(resource("all-minilm-l6-v2-q-tokenizer.json"))
                .at("/model/vocab")
                .properties()
                .forEach(entry -> pieces.put(entry.getKey(), entry.getValue().asInt()));
        return pieces;
    }

    /** WordPiece, as BERT's models without case want it (Devlin and others, 2019). */
    private static List<Integer> ids(String text, Map<String, Integer> pieces) {
        var ids = new ArrayList<Integer>(List.of(BEGIN));
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
        for (String word : plain.split("\\s+|(?=[^\\p{L}\\p{N}\\s])|(?<=[^\\p{L}\\p{N}\\s])")) {
            if (ids.size() >= PIECES_MAX - 1) {
                break;
            }
            if (!word.isEmpty()) {
                add(word, pieces, ids);
            }
        }
        var cut = new ArrayList<>(ids.subList(0, Math.min(ids.size(), PIECES_MAX - 1)));
        cut.add(END);
        return cut;
    }

    private static void add(String word, Map<String, Integer> pieces, List<Integer> ids) {
        var found = new ArrayList<Integer>();
        int start = 0;
        while (start < word.length() && word.length() <= WORD_CHARS_MAX) {
            int end = word.length();
            while (end > start && !pieces.containsKey(piece(word, start, end))) {
                end--;
            }
            if (end == start) {
                break;
            }
            found.add(pieces.get(piece(word, start, end)));
            start = end;
        }
        ids.addAll(start == word.length() ? found : List.of(UNKNOWN));
    }

    private static String piece(String word, int start, int end) {
        return (start > 0 ? "##" : "") + word.substring(start, end);
    }
}
