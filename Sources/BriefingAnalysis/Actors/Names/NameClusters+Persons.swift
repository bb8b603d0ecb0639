internal import BriefingModel

extension NameClusters {
  /// Joins full personal names that differ by initials, middle names or a short given name.
  mutating func joinFullNames() {
    var byWord: [String: [Int]] = [:]
    for number in live(where: { $0.person?.isShort == false }) {
      guard let person = drafts[number].person else { continue }
      let namesakes = Set((person.given + [person.surname]).flatMap { byWord[$0] ?? [] }).sorted()
        .filter { drafts[$0].gender.agrees(with: drafts[number].gender) }
      let agreeing = namesakes.filter {
        drafts[$0].person?.agrees(with: person, words: knowledge.personal) ?? false
      }
      let variants = namesakes.filter { drafts[$0].person?.isVariant(of: person) ?? false }
      let same = agreeing.isEmpty ? variants : agreeing
      if same.count == 1 {
        join(number, into: same[0], by: .fullName)
      } else {
        for word in Set([person.surname, person.given.last ?? ""]) {
          byWord[word, default: []].append(number)
        }
      }
    }
  }

  /// Joins surnames and given names that stand alone to the one person who can bear them.
  ///
  /// A short form of two persons goes to the one for whom the article used it before it named the
  /// other; else it stays without an actor.
  mutating func joinShortPersons() {
    let full = live { $0.person?.isShort == false }
    var bySurname: [String: [Int]] = [:]
    var byGiven: [String: [Int]] = [:]
    for number in full {
      guard let person = drafts[number].person else { continue }
      bySurname[person.surname, default: []].append(number)
      for given in person.given where given.utf8.count > 1 && person.given.first != "of" {
        byGiven[given, default: []].append(number)
      }
    }
    for number in live(where: { $0.uses[0].form.words.count <= 3 }) {
      let isPerson = drafts[number].person?.isShort == true
      let isMistyped =
        drafts[number].type != .person && drafts[number].identity == nil
        && drafts[number].uses[0].form.words.count == 1
      guard isPerson || isMistyped else { continue }
      let word = drafts[number].person?.surname ?? drafts[number].uses[0].form.key
      let gender = drafts[number].gender
      let bearers = (bySurname[word] ?? []).filter { drafts[$0].gender.agrees(with: gender) }
      if !bearers.isEmpty {
        joinShort(number, to: bearers, by: .surname)
      } else if isPerson, bySurname[word] == nil,
        let given = byGiven[word]?.filter({ drafts[$0].gender.agrees(with: gender) })
      {
        joinShort(number, to: given, by: .givenName)
      }
    }
  }

  private mutating func joinShort(_ number: Int, to bearers: [Int], by rule: JoiningRule) {
    let hasTitle = drafts[number].person?.hasHonorific ?? false
    let rule = hasTitle && rule == .surname ? .titleAndSurname : rule
    if bearers.count == 1 {
      join(number, into: bearers[0], by: rule)
      return
    }
    let starts = bearers.map { start(of: $0) }.sorted()
    let first = bearers.min { start(of: $0) < start(of: $1) }
    guard let first, starts.count > 1 else { return }
    let isEstablished = start(of: number) < starts[1] && start(of: number) > starts[0]
    if isEstablished {
      join(number, into: first, by: rule)
    } else if bearers.count > 1 {
      drafts[number].uses = []
    }
  }

  func start(of number: Int) -> Int {
    drafts[number].uses.map(\.tokens.lowerBound).min() ?? Int.max
  }
}
