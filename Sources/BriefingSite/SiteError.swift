public import BriefingMarkdown
public import BriefingTemplate

/// Why a site could not be built or written.
public enum SiteError: Error, Sendable {
  /// A template is missing or wrong; the error names file, line and column.
  case template(TemplateError)
  /// The Markdown that a template made breaks a convention.
  ///
  /// - Parameters:
  ///   - page: the page's path.
  ///   - template: the template's name.
  case markdown(page: String, template: String, MarkdownError)
  /// Two files of the site have one path.
  case duplicatePath(String)
  /// A page links to a file that the site has not.
  case deadLink(page: String, target: String)
  /// The words at the offsets of an evidence are not those that its hash was made of.
  case evidenceMismatch(article: String, start: Int, end: Int)
  /// No folder holds the templates.
  case noTemplates(searched: [String])
  /// A file of the templates or of the site could not be read or written.
  case file(path: String, reason: String)
  /// The output folder holds files that are not of this program.
  case foreignFolder(path: String)
  /// A part of the model could not be written as JSON.
  case encoding(path: String, reason: String)
}

extension SiteError: CustomStringConvertible {
  /// The sentence that a person reads, with the place.
  public var description: String {
    switch self {
    case .template(let error): error.description
    case .file(let path, let reason): "\(path): \(reason)"
    default: message
    }
  }

  /// The file that cannot be used, and for a template the line; nil for errors about no file.
  public var place: (path: String, line: Int?)? {
    switch self {
    case .template(let error): (error.file, error.line)
    case .file(let path, _): (path, nil)
    default: nil
    }
  }

  /// The sentence that a person reads, without the place.
  public var message: String {
    switch self {
    case .template(let error): return error.reason.description
    case .markdown(let page, let template, let error):
      return
        "\(page), made by the template \(template): line \(error.line) of its Markdown: \(error)"
    case .duplicatePath(let path): return "two pages have one address: \(path)"
    case .deadLink(let page, let target): return "\(page) links to \(target), which does not exist"
    case .evidenceMismatch(let article, let start, let end):
      return "evidence \(start)–\(end) of the article \(article) does not hold in its text"
    case .noTemplates(let searched):
      return "no templates found in: " + searched.joined(separator: ", ")
    case .file(_, let reason): return reason
    case .foreignFolder(let path):
      return "\(path) is not empty and was not made by this program; use --force to write into it"
    case .encoding(let path, let reason): return "\(path): cannot be written as JSON: \(reason)"
    }
  }
}
