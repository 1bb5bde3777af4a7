#pragma once

namespace soctv {

/// How many times longer than the program as users have it a test may take: sanitizers look at
/// every step.
#ifdef __SANITIZE_ADDRESS__
inline constexpr int slowness = 20;
#else
inline constexpr int slowness = 1;
#endif

} // namespace soctv
