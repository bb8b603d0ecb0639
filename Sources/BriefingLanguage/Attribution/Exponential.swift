/// The exponential function, the same on every machine.
///
/// `e^x = 2^(n + f)`, with n whole and f in [-0.5, 0.5]; 2^f by its Taylor series to the sixth
/// power, which errs by less than 2 units in the last place of a `Float` there. Foundation's may
/// differ between C libraries.
enum Exponential {
  /// `e` to the power of `x`; 0 below -87, capped at `x` = 88.
  static func of(_ x: Float) -> Float {
    guard x > -87 else { return 0 }
    let scaled = min(x, 88) * 1.442_695_1
    let whole = scaled.rounded()
    let f = (scaled - whole) * 0.693_147_2
    let series =
      1 + f * (1 + f * (0.5 + f * (1 / 6 + f * (1 / 24 + f * (1 / 120 + f * (1 / 720))))))
    return Float(sign: .plus, exponent: Int(whole), significand: 1) * series
  }

  /// The logistic function.
  static func logistic(_ x: Float) -> Float { 1 / (1 + of(-x)) }
}
