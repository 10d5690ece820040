package org.prikbord.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

/**
 * A transaction that could not begin or end, as {@link ProblemMapper} tells it. On its own because Jersey brings a
 * mapper for this type, which is nearer to it than ours for everything and throws it on, so that HTML is answered.
 */
@Provider
@Dependent
public class TransactionProblemMapper implements ExceptionMapper<TransactionalException> {
    @Context
    private Providers providers;

    @Override
    public Response toResponse(TransactionalException thrown) {
        return providers.getExceptionMapper(Throwable.class).toResponse(thrown);
    }
}
