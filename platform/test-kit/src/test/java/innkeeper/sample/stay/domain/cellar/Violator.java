package innkeeper.sample.stay.domain.cellar;

/** Lies in a package below a layer, which no rule would see. */
final class Violator {}
