#include "support/harness.h"

int main(int argc, char** argv) { return testing::run(argc, argv); }
