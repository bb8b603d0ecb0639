internal import BriefingModel

/// Keeps the ids of entries from one edition to the next.
///
/// An entry that holds a sentence of an old entry keeps that entry's id, so that its page keeps its
/// address when an earlier article is added. Of several old entries the one listed first wins; of
/// several new entries that hold its sentences the first keeps the id.
struct IdentityKeeper {
  private let oldIDs: [String: String]
  private var taken: Set<String> = []

  /// Remembers which old entry holds which evidence, by the evidence's anchor.
  init(_ old: [(id: String, evidence: [Evidence])]) {
    var oldIDs: [String: String] = [:]
    for entry in old {
      for evidence in entry.evidence where oldIDs[evidence.anchor] == nil {
        oldIDs[evidence.anchor] = entry.id
      }
    }
    self.oldIDs = oldIDs
  }

  /// The id for an entry with `evidence` whose own id would be `id`.
  mutating func id(for id: String, evidence: [Evidence]) -> String {
    let kept = evidence.compactMap { oldIDs[$0.anchor] }.first { !taken.contains($0) }
    let result = kept ?? id
    taken.insert(result)
    return result
  }
}
