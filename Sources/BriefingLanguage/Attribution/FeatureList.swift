/// The features of one candidate of a decision, as slots of the weight table.
package struct FeatureList: Sendable {
  /// The decision.
  package let decision: AttributionDecision
  /// The slots, in the order in which the features were added.
  package private(set) var slots: [UInt32] = []
  private let number: UInt64
  private let start: UInt64
  private let mask: UInt64

  /// Makes an empty list for a decision.
  package init(_ decision: AttributionDecision) {
    self.decision = decision
    number = UInt64(decision.rawValue) << 8
    start = UInt64(decision.section.lowerBound)
    mask = 1 << UInt64(decision.bits) - 1
    slots.reserveCapacity(64)
  }

  /// Empties the list.
  package mutating func removeAll() { slots.removeAll(keepingCapacity: true) }

  /// Adds the feature that the values `a` and `b` make under the number `template`, which is below
  /// 256.
  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64 = 0, _ b: UInt64 = 0) {
    let key = FeatureHash.key(number | template, a, b)
    slots.append(UInt32(truncatingIfNeeded: start &+ (key >> 24) & mask))
  }
}
