//! Whether phones in the room can reach an address, and what a typed address comes to.

/// Whether an address leads only to the device, or the network, that it is opened on: phones elsewhere
/// get nothing from it.
pub fn is_private(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once("://") else { return true };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // A name and a password may stand before the host, a port after it.
    let host = host.rsplit('@').next().unwrap_or_default();
    let host = match host.strip_prefix('[') {
        Some(inside) => inside.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    !matches!(scheme, "http" | "https") || host.is_empty() || is_private_host(&host.to_ascii_lowercase())
}

fn is_private_host(host: &str) -> bool {
    let octets: Vec<u8> = host.split('.').map_while(|octet| octet.parse().ok()).collect();
    if octets.len() == 4 {
        return matches!(
            octets[..],
            [0 | 10 | 127, ..] | [192, 168, ..] | [169, 254, ..] | [172, 16..=31, ..]
        );
    }
    if host.contains(':') {
        return host == "::1" || ["fe80", "fc", "fd"].iter().any(|start| host.starts_with(start));
    }
    let is_name = host.contains('.') && !host.contains(char::is_whitespace);
    !is_name || [".localhost", ".local", ".internal", ".lan"].iter().any(|end| host.ends_with(end))
}

/// An address as links use it: with a scheme, without a fragment; none where nothing was typed.
pub fn public(typed: &str) -> Option<String> {
    let typed = typed.trim().split('#').next().unwrap_or_default();
    match typed {
        "" => None,
        typed if typed.contains("://") => Some(typed.to_owned()),
        typed => Some(format!("https://{typed}")),
    }
}
