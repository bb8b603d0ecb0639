/// The rules for names of templates: relative paths without `.mustache`, such as `pages/actor.md`.
enum TemplateName {
  /// The ending of template files, which their names leave out.
  static let fileEnding = ".mustache"

  /// Whether a name stays inside the folder that it is relative to.
  static func isInside(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }
  }
}
