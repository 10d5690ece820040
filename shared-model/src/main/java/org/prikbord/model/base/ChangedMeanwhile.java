package org.prikbord.model.base;

/** Somebody else changed this since the person started to edit it. Holds what it says now, so that both can be shown. */
public class ChangedMeanwhile extends RuleBroken {
    private final String currentTitle;
    private final String currentText;
    private final int currentVersion;

    /** @param currentTitle null for what has no title */
    public ChangedMeanwhile(String currentTitle, String currentText, int currentVersion) {
        this("changedMeanwhile", currentTitle, currentText, currentVersion);
    }

    /** The same, said otherwise: the text is under <code>rule.KEY</code>. */
    protected ChangedMeanwhile(String key, String currentTitle, String currentText, int currentVersion) {
        super(key);
        this.currentTitle = currentTitle;
        this.currentText = currentText;
        this.currentVersion = currentVersion;
    }

    /** Null for what has no title. */
    public String currentTitle() {
        return currentTitle;
    }

    public String currentText() {
        return currentText;
    }

    /** What a next try has to be based on. */
    public int currentVersion() {
        return currentVersion;
    }
}
