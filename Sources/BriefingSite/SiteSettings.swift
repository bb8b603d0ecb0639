/// What a site's owner can choose.
public struct SiteSettings: Sendable, Hashable {
  /// The site's name, on every page.
  public var title: String
  /// One or two sentences that say what the site is.
  public var description: String
  /// The absolute address at which the site is published, with a closing slash; feeds, the sitemap
  /// and canonical links need one. All other links are relative.
  public var address: String
  /// How much of the articles' text the site shows.
  public var text: TextPolicy
  /// The number of entries on one page of a register.
  public var pageSize: Int

  /// The address that stands in where none is set; `.invalid` never resolves (RFC 2606).
  public static let unsetAddress = "https://example.invalid/"
  /// Entries a page: keeps a page below 30 kB compressed and 3,000 elements.
  public static let defaultPageSize = 40

  /// Makes settings; each has a default that serves.
  public init(
    title: String = "Briefing",
    description: String =
      "Who says what, what may happen and when, from the articles of one folder.",
    address: String = SiteSettings.unsetAddress,
    text: TextPolicy = .excerpt,
    pageSize: Int = SiteSettings.defaultPageSize
  ) {
    self.title = title
    self.description = description
    self.address = address
    self.text = text
    self.pageSize = pageSize
  }

  /// How much of the articles' text the site shows, by the owner's right to publish it.
  public enum TextPolicy: String, Sendable, Hashable, CaseIterable {
    /// No sentence of an article: only the facts computed from it, and where they stand.
    case none
    /// The sentences that are evidence.
    case excerpt
    /// The whole text.
    case full
  }
}
