#include "support/harness.h"

#include <iostream>
#include <mutex>
#include <utility>
#include <vector>

namespace testing {
namespace {

struct Test {
  std::string name;
  void (*run)();
};

std::vector<Test>& tests() {
  static std::vector<Test> all;
  return all;
}

constexpr int kSkipped = 77;  // CMakeLists.txt tells CTest

std::mutex output;
int failures = 0;                // guarded by `output`
std::vector<std::string> notes;  // the main thread's

bool chosen(const std::string& name, int argc, char** argv) {
  if (argc < 2) return true;
  for (int i = 1; i < argc; i++) {
    const std::string wanted = argv[i];
    if (name == wanted || name.compare(0, wanted.size() + 1, wanted + ".") == 0) return true;
  }
  return false;
}

enum class Result { Passed, Failed, Skipped };

Result result_of(const Test& test) {
  const int before = failures;
  try {
    test.run();
  } catch (const Stop&) {
  } catch (const Skip& skip) {
    if (failures == before) {
      std::cout << "skip " << test.name << ": " << skip.what() << std::endl;
      return Result::Skipped;
    }
  } catch (const std::exception& error) {
    check(false, std::string("an exception came through: ") + error.what(), test.name.c_str(), 0);
  }
  return failures == before ? Result::Passed : Result::Failed;
}

}  // namespace

Registration::Registration(const char* name, void (*run)()) { tests().push_back({name, run}); }

Note::Note(std::string text) { notes.push_back(std::move(text)); }
Note::~Note() { notes.pop_back(); }

bool check(bool condition, const std::string& what, const char* file, int line) {
  if (condition) return true;
  const std::lock_guard<std::mutex> lock(output);
  failures++;
  std::cerr << file << ":" << line << ": ";
  for (const std::string& note : notes) std::cerr << "[" << note << "] ";
  std::cerr << what << std::endl;
  return false;
}

int run(int argc, char** argv) {
  int ran = 0;
  int failed = 0;
  int skipped = 0;
  for (const Test& test : tests()) {
    if (!chosen(test.name, argc, argv)) continue;
    const Result result = result_of(test);
    ran++;
    failed += result == Result::Failed ? 1 : 0;
    skipped += result == Result::Skipped ? 1 : 0;
    if (result != Result::Skipped)
      std::cout << (result == Result::Passed ? "ok   " : "FAIL ") << test.name << std::endl;
  }
  std::cout << ran - failed - skipped << " passed, " << failed << " failed, " << skipped << " skipped" << std::endl;
  if (ran == 0 || failed > 0) return 1;
  return skipped == ran ? kSkipped : 0;
}

}  // namespace testing
