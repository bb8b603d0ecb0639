/// Templates that can be rendered by name, all parsed when the library is made.
///
/// A name is a path relative to a templates folder without `.mustache`: the file
/// `pages/actor.md.mustache` is the template `pages/actor.md`. The ending that is left decides how
/// its `{{values}}` are escaped, also where another template includes it.
public struct TemplateLibrary: Sendable {
  /// A template before it is parsed.
  struct Source {
    let name: String
    /// The path that errors show.
    let file: String
    /// UTF-8.
    let text: [UInt8]
  }

  private let templates: [Template]
  /// For each number in ``templateNames`` the index of the template, if there is one.
  private let indices: [Int?]
  private let templateNames: NameTable
  private let options: TemplateOptions

  /// Reads the templates of folders and of all folders in them.
  ///
  /// - Parameters:
  ///   - directories: paths of folders; a file in an earlier one replaces those of the same name
  ///     in later ones, which then are not read.
  ///   - options: how templates are read and rendered.
  /// - Throws: a ``TemplateError`` for the first folder or file, in order of names, that cannot be
  ///   read or parsed, or that includes a template which is in none of the folders.
  public init(
    directories: [String],
    options: TemplateOptions = TemplateOptions()
  ) throws(TemplateError) {
    try self.init(sources: TemplateFolder.sources(in: directories), options: options)
  }

  /// Takes templates from memory.
  ///
  /// - Parameters:
  ///   - templates: sources by name.
  ///   - options: how templates are read and rendered.
  /// - Throws: a ``TemplateError`` for the first template, in order of names, that cannot be
  ///   parsed, or that includes a template which is not among them.
  public init(
    templates: [String: String],
    options: TemplateOptions = TemplateOptions()
  ) throws(TemplateError) {
    let sources = templates.sorted { $0.key < $1.key }.map { name, text in
      Source(name: name, file: name, text: Array(text.utf8))
    }
    try self.init(sources: sources, options: options)
  }

  private init(sources: [Source], options: TemplateOptions) throws(TemplateError) {
    var parser = TemplateParser(options: options)
    var templates: [Template] = []
    var numbers: [Int] = []
    for source in sources {
      guard TemplateName.isInside(source.name) else {
        throw TemplateError(file: source.file, reason: .nameOutsideLibrary(name: source.name))
      }
      numbers.append(parser.number(ofTemplate: source.name))
      templates.append(
        try parser.template(from: source.text, name: source.name, file: source.file)
      )
    }
    var indices = [Int?](repeating: nil, count: parser.templateNames.names.count)
    for (index, number) in numbers.enumerated() { indices[number] = index }

    self.templates = templates
    self.indices = indices
    self.templateNames = parser.templateNames
    self.options = options
    if options.missingPartials == .error { try checkReferences() }
  }

  /// The names of all templates, sorted.
  public var names: [String] {
    zip(templateNames.names, indices).filter { $0.1 != nil }.map(\.0).sorted()
  }

  /// Whether a template of this name is in the library.
  public func contains(_ name: String) -> Bool {
    index(of: name) != nil
  }

  /// Renders a template; the same template and value always give the same text.
  ///
  /// - Parameters:
  ///   - name: the template's name, such as `pages/actor.md`.
  ///   - value: what the template's names are looked up in; as a rule an object.
  /// - Throws: a ``TemplateError`` where there is no such template, where a dynamic name leads to
  ///   none, or where templates include one another too deeply.
  public func render(
    _ name: String,
    with value: TemplateValue
  ) throws(TemplateError) -> String {
    try rendered(name, value, isReporting: false).text
  }

  /// Renders a template and adds to `unresolved` the names in it that nothing answered to.
  ///
  /// - Parameters:
  ///   - name: the template's name, such as `pages/actor.md`.
  ///   - value: what the template's names are looked up in; as a rule an object.
  ///   - unresolved: receives each place with such a name once, however often it was rendered.
  /// - Throws: as ``render(_:with:)`` does; `unresolved` is then as it was.
  public func render(
    _ name: String,
    with value: TemplateValue,
    unresolved: inout Set<UnresolvedName>
  ) throws(TemplateError) -> String {
    let result = try rendered(name, value, isReporting: true)
    unresolved.formUnion(result.unresolved)
    return result.text
  }

  private func rendered(
    _ name: String,
    _ value: TemplateValue,
    isReporting: Bool
  ) throws(TemplateError) -> (text: String, unresolved: Set<UnresolvedName>) {
    guard let index = index(of: name) else {
      throw TemplateError(file: name, reason: .unknownTemplate(name: name))
    }
    var renderer = TemplateRenderer(library: self, value: value, isReporting: isReporting)
    try renderer.renderTemplate(index)
    return (String(decoding: renderer.output.bytes, as: UTF8.self), renderer.unresolved)
  }

  /// - Throws: the first partial or parent that is not in the library.
  private func checkReferences() throws(TemplateError) {
    for template in templates {
      for (node, position) in zip(template.nodes, template.positions) {
        switch node {
        case .partial(.fixed(let number), _), .parent(.fixed(let number), _, _):
          guard indices[number] == nil else { continue }
          throw TemplateError(
            file: template.file,
            position: position,
            reason: .unknownTemplate(name: templateNames.names[number])
          )
        default:
          continue
        }
      }
    }
  }
}

extension TemplateLibrary {
  /// The index of the template of this name.
  func index(of name: String) -> Int? {
    templateNames.knownNumber(of: name).flatMap { indices[$0] }
  }

  /// The index of the template whose name has this number.
  func index(ofNumber number: Int) -> Int? {
    indices[number]
  }

  /// The template at an index.
  func template(at index: Int) -> Template {
    templates[index]
  }

  /// How deep sections, blocks, parents and partials may nest.
  var depthLimit: Int { options.depthLimit }

  /// Whether an unknown partial renders as nothing.
  var allowsMissingPartials: Bool { options.missingPartials == .empty }
}
