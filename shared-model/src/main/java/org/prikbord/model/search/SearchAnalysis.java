package org.prikbord.model.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** Tells Hibernate Search of the {@link Reading}s. */
final class SearchAnalysis implements LuceneAnalysisConfigurer {
    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        for (Reading reading : Reading.values()) {
            context.analyzer(reading.of(Reading.AS_WRITTEN)).instance(reading.analyzer());
        }
    }
}
