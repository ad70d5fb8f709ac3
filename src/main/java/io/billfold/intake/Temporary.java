package io.billfold.intake;

import io.billfold.problem.Problem;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a failure of ours, after which the document is to be tried again, from one of the document. */
public final class Temporary {
    private Temporary() {}

    public static boolean is(RuntimeException failure) {
        return failure instanceof DataAccessException
                || failure instanceof TransactionException
                || (failure instanceof Problem problem && problem.status() >= 500);
    }
}
