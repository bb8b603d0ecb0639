/// The attributes that the reading of pages uses; all others are left out of the tree.
enum MarkupAttribute: String, CaseIterable {
  case `class`
  case id
  case role
  case itemprop
  case itemtype
  case itemscope
  case property
  case name
  case content
  case rel
  case href
  case datetime
  case pubdate
  case lang
  case style
  case hidden
  case title
  case type
  case dataComponent = "data-component"
  case dataTestID = "data-testid"
  case dataType = "data-type"
  case dataModule = "data-module"
  case ariaLabel = "aria-label"

  private static let known = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The attribute with the name `name` in small letters; nil for one that is not used.
  init?(name: String) {
    guard let attribute = Self.known[name] else { return nil }
    self = attribute
  }
}
