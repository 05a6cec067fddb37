package innkeeper.hotel.search.http;

import innkeeper.hotel.search.usecase.Hint;

/** A hint as the contract shows it. */
record HintView(Hint.Reason reason, String detail, String request) {}
