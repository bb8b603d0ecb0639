import BriefingTemplate

/// Renders the template `page` (or the one of templates that is named) from memory.
func rendered(
  _ template: String,
  _ value: TemplateValue = [:],
  as name: String = "page.txt",
  with others: [String: String] = [:]
) throws(TemplateError) -> String {
  var templates = others
  templates[name] = template
  return try TemplateLibrary(templates: templates).render(name, with: value)
}

/// The error that parsing or rendering a template ends in, if it does.
func failure(
  _ template: String,
  _ value: TemplateValue = [:],
  with others: [String: String] = [:]
) -> TemplateError? {
  do {
    _ = try rendered(template, value, with: others)
    return nil
  } catch {
    return error
  }
}
