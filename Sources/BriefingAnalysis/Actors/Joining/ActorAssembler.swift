internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Makes the folder's actor of the articles' actors that are the same.
struct ActorAssembler {
  let articles: [FolderArticle]
  let knowledge: ActorKnowledge

  private struct Name {
    let text: String
    let rule: String
    var count = 0
    let article: Int
    let span: TextSpan
  }

  /// The actor `id` of `locals`, which are in the order of their articles.
  func actor(id: String, of locals: [LocalActor], companions: [Actor.Companion]) -> Actor {
    let names = names(of: locals)
    let country = country(of: locals)
    let name = displayName(names, country: country, locals: locals)
    let types = EntityType.allCases.map { type in
      (type, locals.filter { $0.actor.type == type }.map(\.mentions.count).reduce(0, +))
    }
    let type = types.max { $0.1 < $1.1 }?.0 ?? .person
    var seen: Set<Int> = []
    return Actor(
      id: id,
      name: name,
      type: type,
      aliases: names.filter { $0.text != name }.map { alias in
        Actor.Alias(
          text: alias.text,
          rule: rule(of: alias, beside: name, key: locals[0].key),
          count: alias.count,
          evidence: evidence(alias.span, in: alias.article)
        )
      },
      roles: roles(of: locals),
      country: country,
      isGroup: locals.contains { $0.actor.isGroup },
      mentions: locals.map(\.mentions.count).reduce(0, +),
      articles: locals.map(\.article).filter { seen.insert($0).inserted }.map { articles[$0].id },
      companions: companions
    )
  }

  /// The rule that joined `alias` to the actor called `name`: the article's own, or for the only
  /// name of its article what joined it to others.
  private func rule(of alias: Name, beside name: String, key: ActorKey) -> String {
    guard alias.rule == JoiningRule.exactName.rawValue else { return alias.rule }
    let form = NameForm(alias.text)
    if form == NameForm(name) { return alias.rule }
    if key.kind == .person {
      let isShort = knowledge.personName(form)?.isShort ?? true
      return (isShort ? JoiningRule.nearSurname : .fullName).rawValue
    }
    let words = form.words.filter { !knowledge.personal.legal.contains($0) }
    let others = NameForm(name).words.filter { !knowledge.personal.legal.contains($0) }
    let isShort =
      words == others || others.starts(with: words)
      || others.reversed().starts(with: words.reversed())
    return (isShort ? JoiningRule.shortName : .otherName).rawValue
  }

  private func evidence(_ span: TextSpan, in article: Int) -> Evidence {
    articles[article].evidence(articles[article].sentences(holding: [span]))
  }

  /// The names, the most frequent first, then by their letters.
  private func names(of locals: [LocalActor]) -> [Name] {
    var names: [String: Name] = [:]
    for local in locals {
      for mention in local.mentions {
        let text = articles[local.article].text[mention.span]
        names[
          text,
          default: Name(
            text: text,
            rule: mention.rule ?? "",
            article: local.article,
            span: mention.span
          )
        ].count += 1
      }
    }
    return names.values.sorted { ($0.count, $1.text) > ($1.count, $0.text) }
  }

  /// The country's usual name where an article has it; else the most frequent name, for a person
  /// the most frequent full one. A capital names a government only where nothing else does.
  private func displayName(_ names: [Name], country: String?, locals: [LocalActor]) -> String {
    let proper = names.filter { $0.rule != JoiningRule.capital.rawValue }
    let candidates = proper.isEmpty ? names : proper
    if let country, locals.contains(where: { $0.key.name == "country:" + country }) {
      let usual = knowledge.gazetteer?.country(code: country)
      return candidates.first { $0.text == usual }?.text ?? candidates.first?.text ?? ""
    }
    if locals[0].key.kind == .person {
      let full = candidates.filter {
        knowledge.personName(NameForm($0.text))?.isShort == false
      }
      // A transcript writes its speakers in capitals.
      let written = full.first { $0.text != $0.text.uppercased() }
      return (written ?? full.first ?? candidates.first)?.text ?? locals[0].actor.name
    }
    return candidates.first?.text ?? locals[0].actor.name
  }

  /// The country that most articles give; nil where two are given as often.
  private func country(of locals: [LocalActor]) -> String? {
    var counts: [String: Int] = [:]
    for local in locals { if let code = local.actor.country { counts[code, default: 0] += 1 } }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let first = ranked.first else { return nil }
    return ranked.count > 1 && ranked[1].value == first.value ? nil : first.key
  }

  /// Each office once, with the first article that gives it.
  private func roles(of locals: [LocalActor]) -> [Actor.Role] {
    var seen: Set<String> = []
    return locals.flatMap { local in
      local.actor.roles.filter { seen.insert(NameForm($0.text).key).inserted }.map { role in
        Actor.Role(
          text: role.text,
          date: articles[local.article].analysis.article.published?.value,
          evidence: evidence(role.span, in: local.article)
        )
      }
    }
  }
}
