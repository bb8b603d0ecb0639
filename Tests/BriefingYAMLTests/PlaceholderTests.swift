import Testing

@testable import BriefingYAML

@Test func `the module links`() {}
