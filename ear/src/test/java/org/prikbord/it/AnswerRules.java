package org.prikbord.it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prikbord.harness.Caller.Answer;

/** What has to be on an answer, whatever it answers. */
final class AnswerRules {
    private static final Pattern SCRIPT = Pattern.compile("<script\\b([^>]*)>");
    private static final Pattern TAG = Pattern.compile("<[a-z][^\\s>]*(\\s[^<>]*)>");
    private static final Pattern EVENT = Pattern.compile("\\son[a-z]+\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE = Pattern.compile("<style\\b|\\sstyle\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE_VALUES = Pattern.compile("=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern ADDRESSES = Pattern.compile("[^\\s=\"'<>]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");
    private static final Pattern SCRIPT_ADDRESS = Pattern.compile(
            "\\s(?:href|src|action|formaction)\\s*=\\s*[\"']?\\s*javascript:", Pattern.CASE_INSENSITIVE);
    private static final Pattern NONCE = Pattern.compile("\\bnonce=\"([^\"]+)\"");

    private final String address;
    private final Answer answer;
    private final List<String> broken = new ArrayList<>();

    private AnswerRules(String address, Answer answer) {
        this.address = address;
        this.answer = answer;
    }

    /** What is wrong with the answer, one sentence each. */
    static List<String> broken(String address, Answer answer) {
        AnswerRules rules = new AnswerRules(address, answer);
        rules.checkPolicy();
        rules.checkHeaders();
        rules.checkCaching();
        rules.checkCookies();
        if (rules.isDocument()) {
            rules.checkDocument();
        }
        return rules.broken;
    }

    private boolean isDocument() {
        return answer.header("Content-Type").startsWith("text/html");
    }

    private boolean isForEverybody() {
        return address.matches("/\\w+/(assets/.*|embed\\.js|jakarta\\.faces\\.resource/.*)");
    }

    private void require(boolean kept, String rule) {
        if (!kept) {
            broken.add(answer.status() + " " + address + ": " + rule + " "
                    + answer.response().headers().map());
        }
    }

    private void checkPolicy() {
        List<String> policies = answer.response().headers().allValues("Content-Security-Policy");
        require(policies.size() == 1, "one Content-Security-Policy");
        Map<String, String> directives = policies.stream()
                .flatMap(policy -> Arrays.stream(policy.split(";")))
                .map(String::strip)
                .filter(directive -> !directive.isEmpty())
                .collect(Collectors.toMap(d -> d.split(" ")[0], d -> d.replaceFirst("^\\S+ ?", ""), (a, b) -> a + b));
        String scripts = directives.getOrDefault("script-src", directives.getOrDefault("default-src", "*"));
        require(!scripts.matches(".*(unsafe-inline|unsafe-eval|\\*|data:|https?:(\\s|$)).*"), "no unsafe script-src");
        require(directives.containsKey("frame-ancestors"), "frame-ancestors");
        directives.forEach((directive, value) -> require(
                !value.contains("unsafe-") || directive.equals("style-src-attr"), directive + " without unsafe-"));
        require(directives.containsKey("base-uri") || directives.containsKey("sandbox"), "base-uri or sandbox");
    }

    private void checkHeaders() {
        require(answer.header("X-Content-Type-Options").equals("nosniff"), "nosniff");
        require(answer.header("Referrer-Policy").equals("same-origin"), "Referrer-Policy");
        require(
                answer.header("Server").isEmpty()
                        && answer.header("X-Powered-By").isEmpty(),
                "no banner");
        require(!isDocument() || !answer.header("Permissions-Policy").isEmpty(), "Permissions-Policy");
    }

    private void checkCaching() {
        String caching = answer.header("Cache-Control");
        boolean kept = answer.status() < 400 && isForEverybody();
        require(kept || caching.matches(".*\\b(private|no-store)\\b.*"), "Cache-Control private or no-store");
        require(kept || !caching.contains("public"), "not public");
    }

    private void checkCookies() {
        for (String cookie : answer.response().headers().allValues("Set-Cookie")) {
            String low = cookie.toLowerCase(Locale.ROOT);
            require(low.contains("httponly"), "cookie HttpOnly: " + low.replaceAll("=.*?;", "=...;"));
            require(low.contains("samesite="), "cookie SameSite: " + low.replaceAll("=.*?;", "=...;"));
        }
    }

    /** By an attribute that is an address, in quotes or without; what stands in another one's quotes is words. */
    private static boolean leadsToScript(String attributes) {
        return SCRIPT_ADDRESS
                        .matcher(ATTRIBUTE_VALUES.matcher(attributes).replaceAll("="))
                        .find()
                || ADDRESSES
                        .matcher(attributes)
                        .results()
                        .anyMatch(
                                one -> SCRIPT_ADDRESS.matcher(" " + one.group()).find());
    }

    private void checkDocument() {
        String policy = answer.header("Content-Security-Policy");
        for (Matcher script = SCRIPT.matcher(answer.text()); script.find(); ) {
            String attributes = script.group(1);
            Matcher nonce = NONCE.matcher(attributes);
            boolean named = nonce.find() && policy.contains("'nonce-" + nonce.group(1) + "'");
            require(
                    attributes.contains(" src=") || attributes.contains("type=\"application/json\"") || named,
                    "no inline script: " + script.group());
        }
        for (Matcher tag = TAG.matcher(answer.text()); tag.find(); ) {
            String names = ATTRIBUTE_VALUES.matcher(tag.group(1)).replaceAll("=");
            require(!EVENT.matcher(names).find(), "no event attribute: " + tag.group());
        }
        boolean primeFaces = policy.contains("style-src-attr 'unsafe-inline'");
        require(primeFaces || !STYLE.matcher(answer.text()).find(), "no inline style");
        // people may write the word, and do; it must be no address
        boolean addressed = TAG.matcher(answer.text()).results().anyMatch(tag -> leadsToScript(tag.group(1)));
        require(!addressed, "no javascript: address");
    }
}
