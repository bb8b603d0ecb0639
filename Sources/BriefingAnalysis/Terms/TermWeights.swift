internal import Glibc

/// How much each term tells in one folder: the rarer, the more.
struct TermWeights: Sendable {
  private let documents: Int
  private let frequencies: [String: Int]

  /// Counts in how many of `documents` each term occurs; a document lists a term once.
  init(documents: some Collection<[String]>) {
    var frequencies: [String: Int] = [:]
    for terms in documents {
      for term in terms { frequencies[term, default: 0] += 1 }
    }
    self.documents = documents.count
    self.frequencies = frequencies
  }

  /// The inverse document frequency of `term`, smoothed: a term of all documents still weighs log 2.
  func weight(of term: String) -> Double { weight(ofFrequency: frequencies[term] ?? 0) }

  /// The weight of a term that `frequency` documents have.
  func weight(ofFrequency frequency: Int) -> Double {
    log(1 + Double(documents) / Double(max(1, frequency)))
  }

  /// The weighted share of common terms among all terms of two sorted lists, 0 to 1.
  func overlap(_ left: [String], _ right: [String]) -> Double {
    var common = 0.0
    var all = 0.0
    var i = 0
    var j = 0
    while i < left.count || j < right.count {
      if j == right.count || (i < left.count && left[i] < right[j]) {
        all += weight(of: left[i])
        i += 1
      } else if i == left.count || right[j] < left[i] {
        all += weight(of: right[j])
        j += 1
      } else {
        let value = weight(of: left[i])
        common += value
        all += value
        i += 1
        j += 1
      }
    }
    return all > 0 ? common / all : 0
  }
}
