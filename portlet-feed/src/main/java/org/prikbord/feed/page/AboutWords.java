package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.prikbord.model.kudos.ValueView;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.PostView;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Texts;

/** What echoes are about, in the reader's language: <code>#{aboutWords.of(item)}</code>. */
@Named
@RequestScoped
public class AboutWords {
    @Inject
    private Texts texts;

    @Inject
    private Language language;

    /** What the value was called when the kudos were given, or the outcome. */
    public String of(PostItem item) {
        PostView.About about = item.post().about();
        return item.post().kind() == PostKind.KUDOS
                ? ValueView.nameIn(about.names(), language.locale(), about.key())
                : texts.get("outcome." + about.key());
    }
}
