package org.prikbord.model.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.search.Found;
import org.prikbord.model.search.FoundKind;
import org.prikbord.model.search.Question;
import org.prikbord.model.search.Search;

/**
 * Questions and answers in which some of a question's words stand, as far as its asker sees them: two of its four longest
 * words, for all of them are too much to ask and one is too little. Nothing while this node has no search index.
 */
@ApplicationScoped
public class LikeQuestions {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int SHORTEST_WORD = 4;
    private static final int MOST_WORDS = 4;
    private static final int LONGEST_TEXT = 500;
    private static final int FOUND_EACH = 20;

    @Inject
    private Search search;

    protected LikeQuestions() {}

    public LikeQuestions(Search search) {
        this.search = search;
    }

    /** The ids of what is like it. */
    record Like(Set<Long> posts, Set<Long> comments) {
        static final Like NOTHING = new Like(Set.of(), Set.of());
    }

    /** Those that are like that one. */
    Like those(Post question) {
        Set<Long> posts = new HashSet<>();
        Set<Long> comments = new HashSet<>();
        SignedIn asker = question.author().signedIn();
        for (String pair : pairs(question.text())) {
            for (Found found : search.find(asking(pair), asker, 0, FOUND_EACH).items()) {
                if (found.kind() == FoundKind.COMMENT) {
                    comments.add(found.id());
                } else if (PostKind.QUESTION.key().equals(found.sort())) {
                    posts.add(found.id());
                }
            }
        }
        return new Like(posts, comments);
    }

    private static Question asking(String words) {
        return new Question(words, Set.of(FoundKind.POST, FoundKind.COMMENT), null, null, null, null, null, null);
    }

    static List<String> pairs(String text) {
        String begin = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        List<String> words = BETWEEN_WORDS
                .splitAsStream(begin.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(MOST_WORDS)
                .toList();
        List<String> pairs = new ArrayList<>();
        for (int first = 0; first < words.size(); first++) {
            for (int second = first + 1; second < words.size(); second++) {
                pairs.add(words.get(first) + " " + words.get(second));
            }
        }
        return words.size() == 1 ? words : pairs;
    }
}
