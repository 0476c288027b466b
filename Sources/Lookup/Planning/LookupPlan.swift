package import DefenderAPI

/// What a lookup will ask, before anything is asked: a value made by a pure function.
package struct LookupPlan: Sendable {
    /// What happens to one entity.
    package enum Disposition: Sendable, Hashable {
        /// Sources are asked about it.
        case lookUp
        /// It is never looked up; the reason is a sentence. The report stays empty.
        case ignored(String)
        /// It cannot be looked up, or not in this lookup; the reason is a sentence.
        case skipped(String)
    }

    /// One entity of the lookup; each entity stands once, where it was first named.
    package struct Entry: Sendable, Hashable {
        /// The entity as it was first named.
        package var item: LookupItem
        /// What happens to it.
        package var disposition: Disposition
    }

    /// A call, or several alike, that a source will make.
    package struct Call: Sendable, Hashable {
        /// How many calls it comes to.
        package enum Count: Sendable, Hashable {
            case exactly(Int)
            /// Depends on what is found before.
            case atMost(Int)
        }

        /// The source that makes the call.
        package var source: LookupSource
        /// The service that is called, whose quota the call uses.
        package var service: APIService
        /// How many calls it comes to.
        package var count: Count
        /// What counts against the service's quota; the items of a batch are counted one by one.
        package var quota: Count
        /// Positions in ``LookupPlan/entries`` of the entities that it is made for.
        package var entries: [Int]
        /// What is asked, for a person: a query, a filter, or a sentence.
        package var detail: String
    }

    /// In the order asked for, without repetitions.
    package var entries: [Entry]
    /// In the order in which they can start at the earliest.
    package var calls: [Call]
    /// The options that the plan was made with.
    package var options: LookupOptions
    /// Tables that are not asked because the tenant was found to lack them.
    package var lackingTables: [String]

    /// Positions in ``entries`` of the entities that sources are asked about.
    package var lookedUp: [Int] {
        entries.indices.filter { entries[$0].disposition == .lookUp }
    }
}
