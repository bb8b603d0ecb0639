import BriefingTemplate
import Testing

@Suite(
  "Mustache specification",
  .enabled(if: SpecificationCase.isAvailable, "needs ../shared/data/mustache-spec")
)
struct SpecificationTests {
  /// How many tests the modules hold, so that none is lost unnoticed.
  private static let expectedCount = 184

  @Test func `all tests of the modules are read`() {
    #expect(SpecificationCase.all.count == Self.expectedCount)
  }

  @Test(arguments: SpecificationCase.all)
  func `renders as specified`(_ test: SpecificationCase) throws {
    var templates = test.partials
    templates["test"] = test.template
    let library = try TemplateLibrary(
      templates: templates,
      options: TemplateOptions(missingPartials: .empty)
    )
    #expect(
      try library.render("test", with: test.data) == test.expected,
      "\(test.purpose)"
    )
  }
}
