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

bool passes(const Test& test) {
  const int before = failures;
  try {
    test.run();
  } catch (const Stop&) {
  } catch (const std::exception& error) {
    check(false, std::string("an exception came through: ") + error.what(), test.name.c_str(), 0);
  }
  return failures == before;
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
  for (const Test& test : tests()) {
    if (!chosen(test.name, argc, argv)) continue;
    const bool ok = passes(test);
    ran++;
    failed += ok ? 0 : 1;
    std::cout << (ok ? "ok   " : "FAIL ") << test.name << std::endl;
  }
  std::cout << ran - failed << " passed, " << failed << " failed" << std::endl;
  return ran > 0 && failed == 0 ? 0 : 1;
}

}  // namespace testing
