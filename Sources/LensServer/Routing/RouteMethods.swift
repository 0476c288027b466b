import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Which methods each path has, to tell a wrong method from a wrong path.
struct RouteMethods: Sendable {
    private struct Route: Sendable {
        let pattern: [String]
        var methods: Set<String>

        /// How many parts capture what stands there.
        var captures: Int { pattern.count { $0.hasPrefix("{") } }
    }

    private let routes: [Route]

    /// Lists the routes of a router; `GET` routes answer `HEAD` too.
    init(_ router: Router<LensRequestContext>) {
        var methods: [String: Set<String>] = [:]
        for route in router.routes {
            methods[route.path.description, default: []].insert(route.method.rawValue)
            if route.method == .get { methods[route.path.description]?.insert("HEAD") }
        }
        routes = methods.map { Route(pattern: RouteMethods.parts($0.key), methods: $0.value) }
    }

    /// The methods of a path in alphabetical order; empty when there is no such path.
    func allowed(for path: String) -> [String] {
        let parts = RouteMethods.parts(path)
        let matching = routes.filter { route in
            route.pattern.count == parts.count
                && zip(route.pattern, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
        // A part that is spelled out goes before one that captures, as in the router.
        let fewest = matching.map(\.captures).min()
        return matching.filter { $0.captures == fewest }.reduce(into: Set<String>()) { $0.formUnion($1.methods) }
            .sorted()
    }

    private static func parts(_ path: String) -> [String] {
        path.split(separator: "/").map(String.init)
    }
}
