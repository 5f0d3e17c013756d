#pragma once

#include <sstream>
#include <stdexcept>
#include <string>

// A test is `TEST(suite, name) { ... }` at the start of a line: CMake finds it there and makes a CTest test of it.
#define TEST(suite, name)                                                                               \
  static void suite##_##name();                                                                         \
  static const ::testing::Registration suite##_##name##_registration(#suite "." #name, suite##_##name); \
  static void suite##_##name()

/// Fails the test and goes on with it.
#define CHECK(condition) ::testing::check((condition), #condition, __FILE__, __LINE__)
/// The same, and shows both sides.
#define CHECK_EQ(got, want) ::testing::check_equal((got), (want), #got, __FILE__, __LINE__)
/// Fails the test and ends it: what follows would make no sense.
#define REQUIRE(condition)                                                                       \
  do {                                                                                           \
    if (!::testing::check((condition), #condition, __FILE__, __LINE__)) throw ::testing::Stop(); \
  } while (false)
/// The expression throws an Exception; evaluates to it.
#define CHECK_THROWS(Exception, expression) \
  ::testing::caught<Exception>([&] { static_cast<void>(expression); }, #expression, __FILE__, __LINE__)

/// Ends a test that can't be run here, for a reason. CTest counts it as skipped.
#define SKIP(reason) throw ::testing::Skip(reason)

namespace testing {

/// Sanitizers make code ten times slower, and look at how memory is used, not at results: tests of many cases take some
/// of them there, every kSanitizedStride-th.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr unsigned kSanitizedStride = 6;
#else
inline constexpr unsigned kSanitizedStride = 1;
#endif

struct Stop {};

struct Skip : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Registration {
  Registration(const char* name, void (*run)());
};

/// Prefixes the messages of failed checks while it lives, for tables of cases.
class Note {
 public:
  explicit Note(std::string text);
  ~Note();
  Note(const Note&) = delete;
  Note& operator=(const Note&) = delete;
};

/// Counts and prints a failure. Callable from any thread. @return the condition
bool check(bool condition, const std::string& what, const char* file, int line);

template <class Got, class Want>
bool check_equal(const Got& got, const Want& want, const char* what, const char* file, int line) {
  if (got == want) return true;
  std::ostringstream out;
  out << what << "\n    got  " << got << "\n    want " << want;
  return check(false, out.str(), file, line);
}

template <class Exception, class Call>
Exception caught(Call call, const char* what, const char* file, int line) {
  try {
    call();
  } catch (const Exception& exception) {
    return exception;
  }
  check(false, std::string(what) + " did not throw", file, line);
  throw Stop();
}

/// Runs what the arguments name: all, a suite, or a test.
/// @return the process's exit code: 0, 1 where any failed, 77 where all were skipped
int run(int argc, char** argv);

}  // namespace testing
