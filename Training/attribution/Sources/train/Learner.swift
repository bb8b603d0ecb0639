import BriefingLanguage
import Foundation

/// Log-linear models over hashed features, trained by AdaGrad (Duchi, Hazan, Singer 2011), their
/// weights averaged over all steps.
struct Learner {
  static let rate: Float = 0.05
  /// A feature must be seen this often to get a weight.
  static let leastSeen: UInt8 = 2

  private var weights = [Float](repeating: 0, count: AttributionDecision.slotCount)
  private var squares = [Float](repeating: 0, count: AttributionDecision.slotCount)
  private var sums = [Float](repeating: 0, count: AttributionDecision.slotCount)
  private var seen = [UInt8](repeating: 0, count: AttributionDecision.slotCount)
  private var time: Float = 1

  mutating func count(_ features: FeatureList) {
    for slot in features.slots where seen[Int(slot)] < 255 { seen[Int(slot)] += 1 }
  }

  /// Ends a step of the average.
  mutating func tick() { time += 1 }

  /// The average of the weights over all steps.
  func averaged() -> [Float] {
    var out = weights
    for i in out.indices where sums[i] != 0 { out[i] += sums[i] / time }
    return out
  }

  func score(_ features: FeatureList) -> Float {
    var sum: Float = 0
    for slot in features.slots { sum += weights[Int(slot)] }
    return sum
  }

  private mutating func update(_ features: FeatureList, gradient: Float) {
    for slot in features.slots where seen[Int(slot)] >= Self.leastSeen {
      let i = Int(slot)
      squares[i] += gradient * gradient
      let step = Self.rate * gradient / (squares[i].squareRoot() + 1e-6)
      weights[i] -= step
      sums[i] += step * time
    }
  }

  /// One step of binary logistic regression.
  mutating func learn(_ features: FeatureList, isTrue: Bool) {
    let gradient = sigmoid(score(features)) - (isTrue ? 1 : 0)
    if abs(gradient) > 0.01 { update(features, gradient: gradient) }
  }

  /// One step of a softmax over candidates.
  mutating func learn(_ candidates: [FeatureList], gold: Int) {
    let p = softmax(candidates.map(score))
    for (k, features) in candidates.enumerated() {
      let gradient = p[k] - (k == gold ? 1 : 0)
      if abs(gradient) > 0.005 { update(features, gradient: gradient) }
    }
  }
}

func sigmoid(_ x: Float) -> Float { 1 / (1 + Foundation.exp(-x)) }

func softmax(_ scores: [Float]) -> [Float] {
  let top = scores.max() ?? 0
  let e = scores.map { Foundation.exp($0 - top) }
  let sum = e.reduce(0, +)
  return e.map { $0 / sum }
}

/// A small generator, so that the same run gives the same weights.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
