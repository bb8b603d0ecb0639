internal import Glibc

/// Turns how sure the encoder is of a name into how often names as sure are right.
enum NameConfidence {
  /// The line through the log odds that `Training/encoder/calibrate.py` fits (Platt 1999) on the
  /// names that the program finds in UNER-EWT test, UNER-PUD and CrossNER politics dev.
  static let slope = 0.629
  static let offset = -0.448
  /// Nothing is surer than this, nor less sure than its complement.
  private static let surest = 0.9995

  /// The estimated share of right names among those as sure as `confidence`, to three decimals.
  static func calibrated(_ confidence: Double) -> Double {
    let bounded = min(max(confidence, 1 - surest), surest)
    let odds = slope * log(bounded / (1 - bounded)) + offset
    return (1000 / (1 + exp(-odds))).rounded() / 1000
  }
}
