import Testing

@testable import BriefingTemplate

@Test func `the module links`() {}
