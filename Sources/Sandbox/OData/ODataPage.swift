import KQL

/// One page of a list, as it goes out.
struct ODataPage {
    let call: SandboxCall
    let request: ODataList.Request
    /// Everything that matched.
    let matches: [KQLDynamic]

    /// The objects of this page.
    var items: [KQLDynamic] {
        Array(matches.dropFirst(request.skip).prefix(request.top)).map(request.selected)
    }

    /// The answer: context, count when asked for, a link when more follow, and the page's objects as shown.
    func answer(context: String, items: [KQLDynamic]) -> KQLDynamic {
        var members = [KQLDynamic.Member(name: "@odata.context", value: .string(context))]
        if request.wantsCount {
            members.append(KQLDynamic.Member(name: "@odata.count", value: .long(Int64(matches.count))))
        }
        if let link = nextLink(after: items.count) {
            members.append(KQLDynamic.Member(name: "@odata.nextLink", value: .string(link)))
        }
        members.append(KQLDynamic.Member(name: "value", value: .array(items)))
        return .object(members)
    }

    /// The link to the next page; a fault makes one to another host even behind the last page.
    private func nextLink(after count: Int) -> String? {
        let next = request.skip + count
        let query = call.query.setting("$skip", to: String(next)).text
        if let foreign = call.faults[.foreignNextLink] {
            return "\(foreign.argument ?? "https://elsewhere.invalid")\(call.path)?\(query)"
        }
        guard next < matches.count, count > 0, request.wantsLink, !call.faults.contains(.noNextLink) else { return nil }
        return "\(call.origin)\(call.path)?\(query)"
    }
}
