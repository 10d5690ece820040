package org.prikbord.model.heard;

import org.prikbord.model.base.ChangedMeanwhile;

/** Somebody else took a step since the person looked: what they wanted to say may not fit any more. */
public class SteppedMeanwhile extends ChangedMeanwhile {
    SteppedMeanwhile(String words, int currentVersion) {
        super("heard.meanwhile", null, words, currentVersion);
    }
}
