internal import Glibc

/// The logarithms of the probabilities of `scores`, of which each `width` belong together.
func logSoftmax(_ scores: [Float], width: Int) -> [Float] {
  var result = scores
  var start = 0
  while start < scores.count {
    let part = start..<(start + width)
    let peak = scores[part].max() ?? 0
    var sum = 0.0
    for index in part { sum += exp(Double(scores[index] - peak)) }
    let total = peak + Float(log(sum))
    for index in part { result[index] -= total }
    start += width
  }
  return result
}
