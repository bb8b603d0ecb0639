import Testing

@testable import BriefingIngest

@Test func `the module links`() {}
