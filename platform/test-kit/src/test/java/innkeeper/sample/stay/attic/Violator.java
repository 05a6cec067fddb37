package innkeeper.sample.stay.attic;

/** Lies in a package that is no layer. */
final class Violator {}
