internal import BriefingMarkdown
internal import BriefingModel
internal import BriefingTemplate

extension PagePlan {
  /// The list of stories and a page for each.
  func storyPages(_ visit: (SitePage) throws -> Void) rethrows {
    let path = "stories/index.html"
    let slices = Register.slices(of: briefing.stories, path: path, pageSize: pageSize)
    for slice in slices {
      var views = views(slice.path)
      try visit(
        SitePage(
          path: slice.path,
          title: "Stories\(slice.suffix)",
          description: "Each event of the edition once, with its articles, outlets and origins.",
          template: "pages/stories.md",
          value: page([
            "suffix": .string(slice.suffix),
            "stories": .list(slice.entries.map { views.story($0) }),
            "paging": paging(slice, views),
          ]),
          breadcrumbs: [("Stories", path)],
          previous: slice.previous,
          next: slice.next
        )
      )
    }
    let claims = Dictionary(grouping: briefing.claims, by: { $0.story ?? "" })
    let risks = Dictionary(grouping: briefing.risks, by: { $0.story ?? "" })
    let events = Dictionary(grouping: briefing.events, by: { $0.story ?? "" })
    let conflicts = Dictionary(grouping: briefing.conflicts, by: { $0.story ?? "" })
    for story in briefing.stories {
      let claims = claims[story.id] ?? []
      for slice in Register.slices(
        of: claims,
        path: index.addresses.story(story.id),
        pageSize: pageSize
      ) {
        try visit(
          storyPage(
            story,
            slice: slice,
            risks: risks[story.id] ?? [],
            events: events[story.id] ?? [],
            conflicts: conflicts[story.id] ?? []
          )
        )
      }
    }
  }

  private func storyPage(
    _ story: Story,
    slice: Register<Claim>.Slice,
    risks: [Risk],
    events: [Event],
    conflicts: [Conflict]
  ) -> SitePage {
    var views = views(slice.path)
    let isFirst = slice.number == 1
    let dated = events.filter { $0.section != .undated }
    let value = page([
      "suffix": .string(slice.suffix),
      "isFirst": .bool(isFirst),
      "story": views.story(story),
      "origins": .list(
        story.origins.compactMap { index.origins[$0] }.map { origin in
          [
            "name": .string(MarkdownText.trimmed(origin.name)),
            "reason": .string(origin.reason),
            "articles": .list(origin.articles.map { views.articleReference($0) }),
            "count": .string(Wording.count(origin.articles.count, "article")),
          ]
        }
      ),
      "links": .list(
        story.links.map {
          [
            "from": views.articleReference($0.from),
            "to": views.articleReference($0.to),
            "similarity": .decimal($0.similarity),
            "shared": .string($0.shared.joined(separator: ", ")),
          ]
        }
      ),
      "conflicts": isFirst ? .list(conflicts.map { views.conflict($0) }) : .list([]),
      "risks": isFirst ? .list(risks.prefix(pageSize).map { views.risk($0) }) : .list([]),
      "events": isFirst ? .list(dated.prefix(pageSize).map { views.event($0) }) : .list([]),
      "claims": .list(slice.entries.map { views.claim($0) }),
      "paging": paging(slice, views),
    ])
    let title = MarkdownText.shortened(story.title, to: 80)
    return SitePage(
      path: slice.path,
      title: "\(title) · story \(story.id.suffix(6))\(slice.suffix)",
      description: "What the articles of the folder say about: "
        + MarkdownText.shortened(story.title, to: 200),
      template: "pages/story.md",
      value: value,
      breadcrumbs: [("Stories", "stories/index.html"), (title, index.addresses.story(story.id))],
      previous: slice.previous,
      next: slice.next
    )
  }
}
