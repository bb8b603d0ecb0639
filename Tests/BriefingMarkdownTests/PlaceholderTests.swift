import Testing

@testable import BriefingMarkdown

@Test func `the module links`() {}
