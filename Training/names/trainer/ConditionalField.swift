import BriefingLanguage
import Foundation

/// A stretch of tokens with what they may be labelled.
struct TrainingSequence {
  /// The numbers of all tokens' features, one token after another.
  let features: [Int32]
  /// Where each token's features begin; one more than tokens.
  let bounds: [Int]
  /// The labels that each token may have, one bit each.
  let allowed: [UInt32]
  /// How much the sequence counts.
  let weight: Float

  var count: Int { allowed.count }
}

/// A linear-chain conditional random field, trained by AdaGrad on the likelihood of the allowed
/// labels.
///
/// Lafferty, McCallum and Pereira (2001); Duchi, Hazan and Singer (2011), "Adaptive Subgradient
/// Methods"; features are dropped at random while training (Hinton et al. 2012).
struct ConditionalField {
  static let labels = NameLabel.count
  let featureCount: Int
  /// One weight a feature and label, row by row.
  private(set) var weights: [Float]
  /// One weight a label and follower.
  private(set) var transitions: [Float]
  private var squares: [Float]
  private var transitionSquares: [Float]

  let rate: Float
  let dropout: Float
  let shrinkage: Float

  init(featureCount: Int, rate: Float, dropout: Float, shrinkage: Float) {
    self.featureCount = featureCount
    self.rate = rate
    self.dropout = dropout
    self.shrinkage = shrinkage
    weights = [Float](repeating: 0, count: featureCount * Self.labels)
    squares = [Float](repeating: 1e-2, count: featureCount * Self.labels)
    transitions = [Float](repeating: 0, count: Self.labels * Self.labels)
    transitionSquares = [Float](repeating: 1e-2, count: Self.labels * Self.labels)
  }

  /// The mean of several states of the field, which errs less than each.
  static func mean(of fields: [ConditionalField]) -> ConditionalField {
    var mean = fields[0]
    for other in fields.dropFirst() {
      for index in mean.weights.indices { mean.weights[index] += other.weights[index] }
      for index in mean.transitions.indices { mean.transitions[index] += other.transitions[index] }
    }
    let share = 1 / Float(fields.count)
    for index in mean.weights.indices { mean.weights[index] *= share }
    for index in mean.transitions.indices { mean.transitions[index] *= share }
    return mean
  }

  /// Takes one step on a sequence and returns the negative log-likelihood that it had.
  mutating func learn(_ sequence: TrainingSequence, random: inout SplitMix) -> Double {
    let labels = Self.labels
    let count = sequence.count
    // Which features stay.
    var kept: [Int32] = []
    kept.reserveCapacity(sequence.features.count)
    var bounds: [Int] = [0]
    for token in 0..<count {
      for position in sequence.bounds[token]..<sequence.bounds[token + 1]
      where random.unit() >= dropout {
        kept.append(sequence.features[position])
      }
      bounds.append(kept.count)
    }
    let scale = 1 / (1 - dropout)
    var scores = [Float](repeating: 0, count: count * labels)
    weights.withUnsafeBufferPointer { weights in
      scores.withUnsafeMutableBufferPointer { scores in
        for token in 0..<count {
          let row = scores.baseAddress! + token * labels
          for position in bounds[token]..<bounds[token + 1] {
            let feature = weights.baseAddress! + Int(kept[position]) * labels
            for label in 0..<labels { row[label] += feature[label] }
          }
          for label in 0..<labels { row[label] *= scale }
        }
      }
    }
    let lattice = Lattice(scores: scores, transitions: transitions, count: count)
    let free = lattice.marginals(allowed: nil)
    guard let bound = lattice.marginals(allowed: sequence.allowed), let free else { return 0 }

    let factor = sequence.weight
    for index in 0..<(labels * labels) {
      let gradient = Float(free.pairs[index] - bound.pairs[index]) * factor
      guard gradient != 0 else { continue }
      transitionSquares[index] += gradient * gradient
      transitions[index] -= rate * gradient / transitionSquares[index].squareRoot()
    }
    weights.withUnsafeMutableBufferPointer { weights in
      squares.withUnsafeMutableBufferPointer { squares in
        for token in 0..<count {
          var active: [(Int, Float)] = []
          for label in 0..<labels {
            let gradient =
              Float(free.tokens[token * labels + label] - bound.tokens[token * labels + label])
              * factor * scale
            if abs(gradient) > 1e-3 { active.append((label, gradient)) }
          }
          if active.isEmpty { continue }
          for position in bounds[token]..<bounds[token + 1] {
            let base = Int(kept[position]) * labels
            for (label, gradient) in active {
              squares[base + label] += gradient * gradient
              let step = rate / squares[base + label].squareRoot()
              var weight = weights[base + label] - step * gradient
              let shrink = step * shrinkage
              weight = weight > shrink ? weight - shrink : weight < -shrink ? weight + shrink : 0
              weights[base + label] = weight
            }
          }
        }
      }
    }
    return (free.logPartition - bound.logPartition) * Double(factor)
  }
}

/// The scores of one sequence.
private struct Lattice {
  struct Marginals {
    /// The probability of each label at each token.
    var tokens: [Double]
    /// The expected number of each label after each other, the border counting as outside.
    var pairs: [Double]
    var logPartition: Double
  }

  private static let labels = NameLabel.count
  private static let followers: [[Int]] = (0..<labels).map { label in
    (0..<labels).filter { NameLabel.canFollow(label, $0) }
  }

  let scores: [Double]
  let offsets: Double
  let transitions: [Double]
  let count: Int

  init(scores raw: [Float], transitions: [Float], count: Int) {
    let labels = Self.labels
    self.count = count
    self.transitions = transitions.map { Foundation.exp(Double($0)) }
    var scores = [Double](repeating: 0, count: raw.count)
    var offsets = 0.0
    for token in 0..<count {
      var highest = -Float.infinity
      for label in 0..<labels { highest = max(highest, raw[token * labels + label]) }
      offsets += Double(highest)
      for label in 0..<labels {
        scores[token * labels + label] =
          Foundation.exp(max(-60, Double(raw[token * labels + label] - highest)))
      }
    }
    self.scores = scores
    self.offsets = offsets
  }

  func marginals(allowed: [UInt32]?) -> Marginals? {
    let labels = Self.labels
    func isAllowed(_ token: Int, _ label: Int) -> Bool {
      guard let allowed else { return true }
      return allowed[token] >> UInt32(label) & 1 == 1
    }
    var forward = [Double](repeating: 0, count: count * labels)
    var norms = [Double](repeating: 0, count: count)
    var logPartition = offsets
    for token in 0..<count {
      var sum = 0.0
      for previous in 0..<labels {
        let mass =
          token == 0
          ? (previous == NameLabel.outside ? 1.0 : 0.0) : forward[(token - 1) * labels + previous]
        if mass == 0 { continue }
        for label in Self.followers[previous] where isAllowed(token, label) {
          forward[token * labels + label] += mass * transitions[previous * labels + label]
        }
      }
      for label in 0..<labels where forward[token * labels + label] > 0 {
        forward[token * labels + label] *= scores[token * labels + label]
        sum += forward[token * labels + label]
      }
      guard sum > 0 else { return nil }
      for label in 0..<labels { forward[token * labels + label] /= sum }
      norms[token] = sum
      logPartition += Foundation.log(sum)
    }
    var backward = [Double](repeating: 0, count: count * labels)
    var end = 0.0
    for label in 0..<labels where NameLabel.canFollow(label, NameLabel.outside) {
      backward[(count - 1) * labels + label] = transitions[label * labels + NameLabel.outside]
      end += forward[(count - 1) * labels + label] * backward[(count - 1) * labels + label]
    }
    guard end > 0 else { return nil }
    logPartition += Foundation.log(end)
    for label in 0..<labels { backward[(count - 1) * labels + label] /= end }
    for token in stride(from: count - 1, to: 0, by: -1) {
      for previous in 0..<labels {
        var sum = 0.0
        for label in Self.followers[previous] where isAllowed(token, label) {
          sum +=
            transitions[previous * labels + label] * scores[token * labels + label]
            * backward[token * labels + label]
        }
        backward[(token - 1) * labels + previous] = sum / norms[token]
      }
    }
    var tokens = [Double](repeating: 0, count: count * labels)
    var pairs = [Double](repeating: 0, count: labels * labels)
    for token in 0..<count {
      for label in 0..<labels {
        tokens[token * labels + label] =
          forward[token * labels + label] * backward[token * labels + label]
      }
      for previous in 0..<labels {
        let mass =
          token == 0
          ? (previous == NameLabel.outside ? 1.0 : 0.0) : forward[(token - 1) * labels + previous]
        if mass == 0 { continue }
        for label in Self.followers[previous] where isAllowed(token, label) {
          pairs[previous * labels + label] +=
            mass * transitions[previous * labels + label] * scores[token * labels + label]
            * backward[token * labels + label] / norms[token]
        }
      }
    }
    for label in 0..<labels {
      pairs[label * labels + NameLabel.outside] += tokens[(count - 1) * labels + label]
    }
    return Marginals(tokens: tokens, pairs: pairs, logPartition: logPartition)
  }
}

/// A small random number generator with a seed (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 to below 1.
  mutating func unit() -> Float { Float(next() >> 40) / Float(1 << 24) }
}
