package no.innovasjonsbase.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import no.innovasjonsbase.platform.http.cache.ChangeClock;
import no.innovasjonsbase.platform.http.cache.ResponseCache;

/** Invalidates cached responses when the search index changes. */
@ApplicationScoped
class SearchCacheInvalidation {
    @Inject
    ChangeClock clock;

    @Inject
    ResponseCache responses;

    /** Lets answers be kept that depend on the index, unless others change it, too, and tell nobody. */
    void begin(IndexStore store) {
        if (!store.isShared()) {
            clock.ownsIndex();
        }
    }

    /** Outdates all that depend on the index. */
    void outdate() {
        clock.changedIndex();
    }

    /** Outdates them whenever an index changes, and forgets them where it held what was erased. */
    IndexFollower.Observer observing(Runnable onErasure) {
        return new IndexFollower.Observer() {
            private boolean heldErased;

            @Override
            public void erasing() {
                heldErased = true;
                onErasure.run();
            }

            @Override
            public void changed() {
                outdate();
                if (heldErased) {
                    // Those made since it was erased may show it.
                    responses.forgetAll();
                    heldErased = false;
                }
            }
        };
    }
}
