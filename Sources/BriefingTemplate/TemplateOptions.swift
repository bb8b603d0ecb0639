/// How a library reads and renders its templates.
public struct TemplateOptions: Sendable, Hashable {
  /// What happens where a partial or parent is not in the library.
  public enum MissingPartials: Sendable, Hashable {
    /// It is an error: found when the library is loaded, or for dynamic names when rendered.
    case error
    /// It renders as nothing, as the Mustache specification has it.
    case empty
  }

  /// What happens where a partial or parent is not in the library.
  public var missingPartials: MissingPartials
  /// How templates are escaped whose name does not end in `.md`, `.html`, `.xml` or `.txt`.
  public var defaultEscaping: TemplateEscaping
  /// How deep sections, blocks, parents and partials may nest together, in one template and in
  /// one rendering.
  public var depthLimit: Int

  /// Deep enough for any page, and safe on small threads: a stack of 512 KiB was measured to
  /// carry 400 levels in a release build, 100 in a debug build.
  public static let defaultDepthLimit = 100

  /// Chooses options; each has a default that serves.
  public init(
    missingPartials: MissingPartials = .error,
    defaultEscaping: TemplateEscaping = .html,
    depthLimit: Int = TemplateOptions.defaultDepthLimit
  ) {
    self.missingPartials = missingPartials
    self.defaultEscaping = defaultEscaping
    self.depthLimit = depthLimit
  }
}
